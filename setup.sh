#!/usr/bin/env bash
# Makes .venv from the locked requirements: setup.sh [python]. Every package is checked against its hash.
set -euo pipefail
cd "$(dirname "$0")"

version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }
python=${1:-python3}
if [ -x .venv/bin/python ]; then
  # a .venv is never replaced unasked: a bot may run from it
  if [ "${1:-}" ] && [ "$(version "$1")" != "$(version .venv/bin/python)" ]; then
    echo "$1 is Python $(version "$1"), but .venv was made with $(version .venv/bin/python)." \
      "To change it, stop the bot and remove .venv (rm -rf .venv); then start again." >&2
    exit 1
  fi
  python=.venv/bin/python
fi

"$python" - <<'PY' || exit 1
import sys
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(f"Waymark needs Python 3.11 to 3.13; this is {sys.version.split()[0]}. "
             "Name another one: make run PYTHON=python3.12")
try:
    import ensurepip, venv
except ImportError:
    sys.exit("This Python has no venv module. On Debian and Ubuntu: apt-get install python3-venv")
PY

echo "Setting up .venv (once, about a minute) ..."
[ -x .venv/bin/python ] || "$python" -m venv .venv
# uv resolves nothing here: it only installs the locked files, in seconds where pip takes a minute. It compiles them too,
# and so is the bot: where Python may not write its cache (PYTHONDONTWRITEBYTECODE), each start would do it again, in 9 s
if .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt; then
  VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip sync --quiet --compile-bytecode --require-hashes requirements.txt requirements-uv.txt
else
  .venv/bin/python -m pip install --disable-pip-version-check --no-deps --ignore-requires-python \
    --require-hashes -r requirements.txt
fi
.venv/bin/python -m compileall -q -j 2 bot
touch .venv/ready
