#!/usr/bin/env bash
# Renew requirements/: one lock for every Python and system the game runs on. UPGRADE=1 takes the newest versions.
set -eu
cd "$(dirname "$0")/.."
uv=$(PATH=$PWD/.venv/bin:$PATH command -v uv) || {
    echo "lock: uv makes the locks and is not here: .venv/bin/pip install uv" >&2
    exit 1
}

# The header names this command, and nothing of the machine it ran on. Wheels only: what a package's own build
# would fetch is in no lock.
lock() {
    local out=$1
    shift
    "$uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --no-emit-index-url --custom-compile-command "make lock" ${UPGRADE:+--upgrade} "$@" -o "requirements/$out"
}

# The two smaller ones follow the largest, so that the game is tested with what it is played with.
lock test.txt --group test
unset UPGRADE
lock play.txt --group build --constraints requirements/test.txt
lock runtime.txt --constraints requirements/test.txt
