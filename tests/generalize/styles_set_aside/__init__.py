"""House styles that nobody tunes the reader on: they tell how it does on what it was not made for. One a module."""
