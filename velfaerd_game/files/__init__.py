"""What is read and written: level TOML, deck TOML, board JSON."""
