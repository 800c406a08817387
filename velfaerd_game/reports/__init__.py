"""What is put on paper: pages drawn with the screen's own colours, letters and cards, and written as PDF."""
