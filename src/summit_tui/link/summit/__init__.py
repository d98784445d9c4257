"""Which summits there were, where and when, who came, what was said there and what came of it."""
