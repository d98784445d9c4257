"""What each line of an article is: title, standfirst, subhead, running text or none of it."""
