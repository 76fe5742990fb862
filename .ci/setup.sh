#!/usr/bin/env bash
# Makes this checkout ready: system libraries, a Python, and .venv filled from the locks with hashes.
#
#   bash .ci/setup.sh run       what the program needs
#   bash .ci/setup.sh window    the same, and Qt's libraries for a real screen if there is one
#   bash .ci/setup.sh dev       what the tests and checks need
#   bash .ci/setup.sh screens   the same, and a virtual screen (benchmarks, screenshots)
#
# Says what it installs on the system, and why, before it does. Doing it again costs a fraction of a second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

level="${1:?one of run, window, dev, screens}"
venv=.venv

say() { printf '%s\n' "$*"; }
stop() { printf 'error: %s\n' "$*" >&2; exit 1; }

# --- system packages ------------------------------------------------------------------------------

wanted=()   # Debian packages still to be installed
reasons=()  # why, one line each
missing=()  # what is missing, in words for systems without apt-get

need() { # need PACKAGE WHAT WHY
    wanted+=("$1")
    missing+=("$2")
    reasons+=("  $1: $3")
}

# The dynamic linker's list; on Debian ldconfig is not on the PATH of ordinary users.
libraries=""
if [ "$(uname -s)" = Linux ]; then
    libraries="$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)"
fi

need_library() { # need_library SONAME PACKAGE WHY
    [ "$(uname -s)" = Linux ] || return 0
    case "$libraries" in *"$1 "*) ;; *) need "$2" "$1" "$3" ;; esac
}

need_command() { # need_command COMMAND PACKAGE WHY
    command -v "$1" >/dev/null 2>&1 || need "$2" "the command $1" "$3"
}

need_qt() {
    local why="Qt, which draws the program's windows, loads it"
    need_library libGL.so.1 libgl1 "$why"
    need_library libEGL.so.1 libegl1 "$why"
    need_library libxkbcommon.so.0 libxkbcommon0 "$why"
    need_library libdbus-1.so.3 libdbus-1-3 "$why"
    need_library libfontconfig.so.1 libfontconfig1 "$why"
    need_library libglib-2.0.so.0 libglib2.0-0 "$why"
    need_library libgssapi_krb5.so.2 libgssapi-krb5-2 "$why"
}

need_x11() {
    local why="Qt needs it for a window on a real screen"
    need_library libxcb-cursor.so.0 libxcb-cursor0 "$why"
    need_library libxcb-icccm.so.4 libxcb-icccm4 "$why"
    need_library libxcb-image.so.0 libxcb-image0 "$why"
    need_library libxcb-keysyms.so.1 libxcb-keysyms1 "$why"
    need_library libxcb-randr.so.0 libxcb-randr0 "$why"
    need_library libxcb-render-util.so.0 libxcb-render-util0 "$why"
    need_library libxcb-shape.so.0 libxcb-shape0 "$why"
    need_library libxcb-xkb.so.1 libxcb-xkb1 "$why"
    need_library libxkbcommon-x11.so.0 libxkbcommon-x11-0 "$why"
    need_library libX11-xcb.so.1 libx11-xcb1 "$why"
}

install_wanted() {
    [ ${#wanted[@]} -eq 0 ] && return 0
    local prefix=()
    if ! command -v apt-get >/dev/null 2>&1; then
        stop "this system lacks: $(printf '%s; ' "${missing[@]}")there is no apt-get here, please install them with the system's own tool (Debian calls them: ${wanted[*]})"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            stop "system packages are missing and this is neither root nor is there sudo; please have run: apt-get install ${wanted[*]}"
        prefix=(sudo)
        [ -t 0 ] || prefix=(sudo -n) # nobody there to type a password
    fi
    say "Installing system packages with ${prefix[*]:+${prefix[*]} }apt-get:"
    printf '%s\n' "${reasons[@]}"
    local apt=("${prefix[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    "${apt[@]}" update </dev/null >/dev/null || say "apt-get update failed; going on with the lists at hand"
    "${apt[@]}" install -y --no-install-recommends "${wanted[@]}" </dev/null >/dev/null ||
        stop "apt-get could not install: ${wanted[*]}"
    wanted=() reasons=() missing=()
}

# --- Python ---------------------------------------------------------------------------------------

supported='import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

is_supported() { "$1" -c "$supported" >/dev/null 2>&1; }
makes_venvs() { "$1" -c 'import venv, ensurepip' >/dev/null 2>&1; }

find_python() { # prints the first Python that can make an environment
    local name
    for name in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
        if is_supported "$name" && makes_venvs "$name"; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# --- the environment ------------------------------------------------------------------------------

pinned() { sed -n "s/^$1==\([^ ]*\).*/\1/p" "$lock"; } # pinned NAME: its version in the lock

# Another PySide6 must not be laid over the old one: its packages share a folder, and removing one
# deletes files of the other.
is_reusable() {
    local python="$venv/bin/python" there
    is_supported "$python" && "$python" -m pip --version >/dev/null 2>&1 || return 1
    there="$("$python" -c 'from importlib.metadata import version; print(version("PySide6_Essentials"))' 2>/dev/null)" || return 0
    [ "$there" = "$(pinned pyside6-essentials)" ]
}

is_filled() { # $stamp is the copy of the lock that was installed last
    cmp -s "$lock" "$stamp" && is_supported "$venv/bin/python"
}

need_python() { # a Python to make the environment with, where it has to be made
    is_filled || is_reusable || find_python >/dev/null || [ -n "${PYTHON:-}" ] ||
        need python3-venv "Python 3.11 to 3.13 with its module venv" "Python's own tool for a private folder of libraries"
}

fill_environment() {
    is_filled && return 0
    if ! is_reusable; then
        local python
        python="$(find_python)" ||
            stop "${PYTHON:-what this system has} is not a Python 3.11 to 3.13 with venv and ensurepip (name one with PYTHON=/path/to/python)"
        say "Making $venv with $("$python" --version)"
        "$python" -m venv --clear "$venv"
    fi
    say "Installing the packages of $lock into $venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: -r "$lock"
    cp "$lock" "$stamp"
}

case "$level" in
run | window) lock=.ci/requirements.lock ;;
dev | screens) lock=.ci/requirements-dev.lock ;;
*) stop "unknown level: $level" ;;
esac
stamp="$venv/$(basename "$lock")"

need_python
need_qt
case "$level" in
window) [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || need_x11 ;;
dev) need_command pdftotext poppler-utils "the tests read the letters with it" ;;
screens)
    need_command pdftotext poppler-utils "the tests read the letters with it"
    need_command xvfb-run xvfb "a virtual screen for benchmarks"
    need_command xauth xauth "xvfb-run calls it"
    need_x11
    ;;
esac
install_wanted
fill_environment
