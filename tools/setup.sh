#!/usr/bin/env bash
# Make the machine ready to play or to test: `tools/setup.sh play`, `tools/setup.sh test`.
#
# Puts in place what is missing and nothing else: system packages (by apt, on Debian and its kin), .venv with the
# locked Python packages, the game itself. When nothing is missing it only looks, in a fraction of a second.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
purpose=${1:-}
unset PYTHONHOME PYTHONPATH
# ldconfig lies here, and Debian leaves it out of an ordinary user's PATH.
PATH=$PATH:/usr/sbin:/sbin

say() { printf 'setup: %s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}

case $purpose in
    play | test) ;;
    *) stop "say what for: tools/setup.sh play, or tools/setup.sh test" ;;
esac

# --- which Python -----------------------------------------------------------------------------------------------

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; }
makes_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# The newest that is complete; else the newest whose missing half apt may bring.
find_python() {
    local name fitting=()
    for name in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        if fits "$name"; then fitting+=("$name"); fi
    done
    for name in "${fitting[@]}"; do
        if makes_environments "$name"; then
            echo "$name"
            return
        fi
    done
    echo "${fitting[0]:-}"
}

# --- which system packages --------------------------------------------------------------------------------------

# What Qt opens while it runs, and the package that brings it. The second half is for a real window only, but small.
libraries="
libGL.so.1=libgl1 libEGL.so.1=libegl1 libfontconfig.so.1=libfontconfig1 libxkbcommon.so.0=libxkbcommon0
libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0
libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1
libxcb-xkb.so.1=libxcb-xkb1 libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-shape.so.0=libxcb-shape0"
if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    libraries="$libraries libwayland-cursor.so.0=libwayland-cursor0 libwayland-egl.so.1=libwayland-egl1"
fi

# A screen without glass, a window manager (no window is ever active without one), the accessibility bus.
test_packages="xvfb openbox dbus at-spi2-core gir1.2-atspi-2.0 python3-gi"

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_packages() {
    local known pair package
    known=$(ldconfig -p)
    for pair in $libraries; do
        if ! grep -qF "${pair%%=*} " <<<"$known"; then echo "${pair#*=}"; fi
    done
    if [ "$purpose" = test ]; then
        for package in $test_packages; do
            if ! installed "$package"; then echo "$package"; fi
        done
        # The accessibility bus wants a session bus; unless told of this small one, apt brings a container systemd.
        if ! installed at-spi2-core && ! installed systemd-sysv && ! installed dbus-x11; then echo dbus-x11; fi
    fi
    if [ -n "$python" ] && ! makes_environments "$python"; then
        "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    fi
}

# The name this release gives a package: Debian 13 and Ubuntu 24.04 renamed glib when time_t grew to 64 bits.
named_here() {
    if [ "$1" = libglib2.0-0 ] && in_lists libglib2.0-0t64; then echo libglib2.0-0t64; else echo "$1"; fi
}
in_lists() { apt-cache show --no-all-versions "$@" >/dev/null 2>&1; }

apt() {
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y
        -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 -o Acquire::http::Timeout=120 -o DPkg::Lock::Timeout=300)
    if [ "$(id -u)" != 0 ]; then command=(sudo "${command[@]}"); fi
    "${command[@]}" "$@" </dev/null >&2
}

install_packages() {
    local wanted=("$@") package packages=()
    if ! command -v apt-get >/dev/null; then
        # Not Debian: the libraries may lie where ldconfig does not look, so go on; Qt says what it cannot open.
        say "if Qt does not start, install what this system calls: ${wanted[*]}"
        return
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        stop "packages are missing that only root can install: apt-get install ${wanted[*]}"
    fi
    say "installing ${wanted[*]}"
    # Lists that know every name are left as they are: an update costs a slow mirror's time.
    if ! in_lists "${wanted[@]}"; then apt update || true; fi
    for package in "${wanted[@]}"; do packages+=("$(named_here "$package")"); done
    apt install --no-install-recommends "${packages[@]}" ||
        { apt update && apt install --no-install-recommends "${packages[@]}"; } ||
        stop "apt-get could not install them; have someone do it who may, and come back: apt-get install ${packages[*]}"
}

# --- the environment --------------------------------------------------------------------------------------------

# Changes when anything does that the environment was made from; the folder's own name stands in .venv's scripts.
fingerprint() {
    { echo "$root" && .venv/bin/python -VV && cat requirements/*.txt pyproject.toml; } | cksum
}

ready() {
    local stamp now
    [ -x .venv/bin/python ] && fits .venv/bin/python || return 1
    now=$(fingerprint)
    for stamp in .venv/ready-test ".venv/ready-$purpose"; do
        if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return 0; fi
    done
    return 1
}

pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@" </dev/null; }

# Does .venv belong to this folder and to a Python that still works?
usable() {
    [ -x .venv/bin/python ] && fits .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 &&
        [ "$(.venv/bin/python -c 'import sys; print(sys.prefix)')" = "$root/.venv" ] &&
        grep -qF "$root/.venv" .venv/bin/activate
}

install_locked() {
    export PIP_DEFAULT_TIMEOUT=${PIP_DEFAULT_TIMEOUT:-60}
    say "installing the locked Python packages"
    if [ "$purpose" = test ]; then
        # Kept beside the environment: tests/test_wheel.py fills an empty one from here, without a network.
        rm -rf .venv/wheels
        pip download --quiet --require-hashes --only-binary :all: --dest .venv/wheels -r requirements/runtime.txt
    fi
    pip install --quiet --require-hashes --only-binary :all: -r "requirements/$purpose.txt"
    pip install --quiet --no-build-isolation --no-deps --editable .
    fingerprint >".venv/ready-$purpose"
}

# --- all of it --------------------------------------------------------------------------------------------------

# An environment that is there and works names its own Python.
python=
if ! ready && ! usable; then
    python=$(find_python)
    if [ -z "$python" ]; then
        stop "Python 3.11 to 3.14 is needed and none was found; name one with: PYTHON=/path/to/python make $purpose"
    fi
fi
if [ "$(uname)" = Linux ]; then
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
fi
if [ -n "$python" ]; then
    makes_environments "$python" || stop "$python cannot make environments: its modules venv and ensurepip are missing"
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
if ! ready; then install_locked; fi
