# The first two are all a newcomer needs: `make play` and `make test`. Each makes the machine ready first.

.DEFAULT_GOAL := help
.PHONY: help play test lint types tests pictures bench wheel lock clean ready-to-play ready-to-test

CATALOGUES := $(patsubst %.po,%.mo,$(wildcard velfaerd_game/translations/*/LC_MESSAGES/*.po))
# What every score and every stored file rests on: no branch of it goes untested.
RULES := velfaerd_game/game/*,velfaerd_game/files/*

help:
	@echo "make play      play the game"
	@echo "make test      style, types, every test, coverage of the rules and the files"
	@echo "make lint      style only             make types   types only"
	@echo "make tests     tests and coverage only"
	@echo "make pictures  a picture of every screen, in pictures/"
	@echo "make bench     how long starting and dragging take"
	@echo "make wheel     the package to install elsewhere, in dist/"
	@echo "make lock      renew requirements/ (UPGRADE=1: to the newest versions)"
	@echo "make clean     remove what was built"

ready-to-play:
	@tools/setup.sh play

ready-to-test:
	@tools/setup.sh test

# gettext reads .mo, translators write .po: a catalogue pulled or edited since is compiled anew.
$(CATALOGUES): %.mo: %.po
	@.venv/bin/python tools/translations.py build

play: ready-to-play
	@$(MAKE) --silent $(CATALOGUES)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
	    exec .venv/bin/velfaerd-game; \
	else \
	    echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the game plays its demo to pictures in demo/."; \
	    exec .venv/bin/velfaerd-game --demo; \
	fi

test: ready-to-test
	@$(MAKE) --no-print-directory lint types
	@$(MAKE) --no-print-directory tests

lint: ready-to-test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: ready-to-test
	.venv/bin/mypy

# The real windows first, so that the closing line of the many stands last; coverage counts both runs together.
# A file's tests stay together (loadfile): tests/test_wheel.py builds and installs once, not once a worker.
tests: ready-to-test
	@$(MAKE) --silent $(CATALOGUES)
	@rm -f .coverage .coverage.*
	tools/with_screen.sh .venv/bin/pytest -m real_window --cov --cov-report=
	QT_QPA_PLATFORM=offscreen .venv/bin/pytest -m "not real_window" -n auto --dist loadfile --cov --cov-append --cov-report=
	@report=$$(.venv/bin/coverage report --include="$(RULES)" --fail-under=100) || { echo "$$report"; exit 1; }

pictures: ready-to-play
	@$(MAKE) --silent $(CATALOGUES)
	QT_QPA_PLATFORM=offscreen .venv/bin/python tools/pictures.py

bench: ready-to-play
	@$(MAKE) --silent $(CATALOGUES)
	.venv/bin/python tools/bench.py

wheel: ready-to-play
	.venv/bin/python -m pip wheel --quiet --no-build-isolation --no-deps --wheel-dir dist .
	@ls dist/*.whl

lock:
	@tools/lock.sh

# .venv stays: it is slow to make and never wrong for long. `rm -r .venv` for a true beginning.
clean:
	rm -rf build dist pictures demo .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	rm -f $(CATALOGUES)
	find velfaerd_game tools tests -name __pycache__ -type d -prune -exec rm -rf {} +
