#!/bin/sh
# Starts companion.jar, which lies beside this script, with the first Java that is new enough. For Linux and macOS; tried
# on Debian 12 only. Arguments are the product's: run, migrate, doctor, help.
set -eu

oldest=21
here=$(cd "$(dirname "$0")" && pwd -P)
jar=$here/companion.jar
[ -f "$jar" ] || { echo "companion.jar is not beside this script, in $here" >&2; exit 3; }

feature() { # of the java given; nothing if it does not run
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; fi
  command -v java || true
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v "$oldest+" 2>/dev/null) && echo "$home/bin/java"
  fi
  for java in /usr/lib/jvm/*/bin/java /opt/java/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    echo "$java"
  done
}

found=
for java in $(candidates); do
  [ -x "$java" ] || continue
  version=$(feature "$java")
  if [ "${version:-0}" -ge "$oldest" ]; then found=$java; break; fi
done
[ -n "$found" ] || { echo "No Java $oldest or newer was found. Install one (https://adoptium.net) and set JAVA_HOME." >&2; exit 3; }

[ $# -gt 0 ] || set -- run
exec "$found" -jar "$jar" "$@"
