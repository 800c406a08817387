"""Lets `python -m velfaerd_game` be the same as `velfaerd-game`."""

from velfaerd_game.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
