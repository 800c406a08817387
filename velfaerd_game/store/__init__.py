"""What is kept between starts: one SQLite file."""
