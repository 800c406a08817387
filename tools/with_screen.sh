#!/usr/bin/env bash
# Run a command on a screen of its own: Xvfb, a window manager (no window is ever active without one), a session bus.
set -eu
if [ "$#" = 0 ]; then
    echo "usage: tools/with_screen.sh COMMAND…" >&2
    exit 2
fi

folder=$(mktemp -d)
started=()
tidy() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap tidy EXIT

# Xvfb picks a free number itself and says which, so that two runs never fight over one.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1920x1080}x24" -nolisten tcp -noreset 3>"$folder/number" >"$folder/xvfb.log" 2>&1 &
started+=($!)
if ! read -r number <"$folder/number"; then
    echo "Xvfb did not start:" >&2
    cat "$folder/xvfb.log" >&2
    exit 1
fi
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY

openbox --sm-disable --startup "touch $folder/managed" >"$folder/openbox.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do
    if [ -e "$folder/managed" ]; then break; fi
    sleep 0.1
done
if ! [ -e "$folder/managed" ]; then
    echo "openbox did not start:" >&2
    cat "$folder/openbox.log" >&2
    exit 1
fi

# A bus of its own: what is spoken in a test is neither heard nor disturbed by the desktop the test runs on.
dbus-run-session -- "$@"
