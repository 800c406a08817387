"""One file a page: built from what it needs, shown with display(), heard through signals."""
