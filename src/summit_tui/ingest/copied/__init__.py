"""Pages that were copied, printed or sent on as text: what stands around their articles is told apart first."""
