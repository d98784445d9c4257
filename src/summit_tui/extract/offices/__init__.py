"""What somebody is, and for whom: titles before names and appositives behind them."""
