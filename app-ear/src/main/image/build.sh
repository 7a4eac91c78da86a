#!/usr/bin/env bash
# Builds the container image without a container engine: Debian's own files, a Java runtime linked from this JDK, and
# companion.jar, put together by umoci (an OCI image tool) into target/companion-image.tar.
# Called by ./companion image, which sets JAVA_HOME and builds companion.jar. With --check it unpacks the image again and
# starts it as its own user.
set -euo pipefail

root=$(cd "$(dirname "$0")/../../../.." && pwd -P)
jar=$root/app-ear/target/companion.jar
work=$root/target/image
layout=$work/layout
image=$layout:latest
user=10001

refuse() { printf '%s\n' "$*" >&2; exit 3; }
say() { printf 'image: %s\n' "$*"; }

[ "$(uname -s)" = Linux ] || refuse "The image is built on Linux only: it takes its files from Debian packages."
command -v umoci >/dev/null || refuse "Building the image needs umoci (Debian: apt-get install umoci)."
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
  refuse "Building the image needs apt-get and dpkg-deb: build it on Debian or Ubuntu."

case $(uname -m) in
  x86_64) architecture=amd64 ;;
  aarch64) architecture=arm64 ;;
  *) refuse "There is no embedded database for $(uname -m)." ;;
esac

# --- files -----------------------------------------------------------------------------------------

rm -rf "$work"
mkdir -p "$work/debs" "$work/os/usr/bin" "$work/os/usr/sbin" "$work/os/usr/lib" "$work/os/usr/lib64" "$work/os/etc" "$work/os/tmp"
say "Debian's libraries and a shell (the embedded database needs both)"
(cd "$work/debs" && apt-get download -qq libc6 libc-bin zlib1g libgcc-s1 libstdc++6 gcc-12-base libcrypt1 dash coreutils libacl1 libattr1 \
  libgmp10 libselinux1 libpcre2-8-0 base-files 2>/dev/null) || refuse "Debian's packages cannot be downloaded."
for directory in bin sbin lib lib64; do ln -s "usr/$directory" "$work/os/$directory"; done
for deb in "$work"/debs/*.deb; do
  dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink --no-same-owner -C "$work/os"
done
rm -rf "$work/os/usr/share/doc-base" "$work/os/usr/share/man" "$work/os/usr/share/locale" "$work/os/usr/share/info" "$work/os/usr/share/lintian"
ln -sf dash "$work/os/usr/bin/sh"
chmod 1777 "$work/os/tmp"
printf 'root:x:0:0:root:/root:/usr/sbin/nologin\ncompanion:x:%s:%s::/var/lib/companion:/usr/sbin/nologin\n' $user $user >"$work/os/etc/passwd"
printf 'root:x:0:\ncompanion:x:%s:\n' $user >"$work/os/etc/group"
printf 'hosts: files dns\n' >"$work/os/etc/nsswitch.conf"

say "a Java runtime, linked from $JAVA_HOME"
mkdir -p "$work/java/opt" "$work/product/opt/companion" "$work/data/var/lib/companion/run/tmp" "$work/data/var/lib/companion-keys"
modules=$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//' | # without what only developers use, and what cannot be linked
  grep -vE '^jdk\.(incubator\..*|jlink|jpackage|jshell|javadoc|jdeps|jconsole|hotspot\.agent|internal\.vm\.ci|graal.*)$' | paste -sd, -)
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/java/opt/java" 2>/dev/null ||
  refuse "jlink of $JAVA_HOME does not work: use a complete JDK."
cp "$jar" "$work/product/opt/companion/companion.jar"
cp "$root/app-ear/src/main/companion/jvm.options" "$work/product/opt/companion/jvm.options"
chmod -R u=rwX,go=rX "$work/product"
chmod -R u=rwX,go= "$work/data/var/lib/companion" "$work/data/var/lib/companion-keys"

# --- image -----------------------------------------------------------------------------------------

say "layers"
me=$(id -u) mine=$(id -g)
umoci init --layout "$layout"
umoci new --image "$image"
add() {
  if [ "$me" -eq 0 ]; then
    chown -R "$3:$3" "$1"
    umoci insert --image "$image" --history.created_by "$4" "$1" "$2"
  else
    umoci insert --rootless --uid-map "$3:$me:1" --gid-map "$3:$mine:1" --image "$image" --history.created_by "$4" "$1" "$2"
  fi
}
for top in "$work"/os/*; do add "$top" "/$(basename "$top")" 0 "Debian $(. /etc/os-release && printf %s "$VERSION_ID")"; done
add "$work/java/opt/java" /opt/java 0 "jlink"
add "$work/product/opt/companion" /opt/companion 0 "companion.jar"
add "$work/data/var/lib/companion" /var/lib/companion $user "data folder"
add "$work/data/var/lib/companion-keys" /var/lib/companion-keys $user "keys"
umoci config --image "$image" --os linux --architecture $architecture \
  --config.user $user:$user --config.workingdir /var/lib/companion \
  --config.entrypoint /opt/java/bin/java --config.entrypoint @/opt/companion/jvm.options \
  --config.entrypoint -Djava.io.tmpdir=/var/lib/companion/run/tmp \
  --config.entrypoint -jar --config.entrypoint /opt/companion/companion.jar --config.cmd run \
  --config.env COMPANION_HOME=/var/lib/companion --config.env COMPANION_KEYS_FILE=/var/lib/companion-keys/keys.json \
  --config.exposedports 8080/tcp --config.volume /var/lib/companion --config.volume /var/lib/companion-keys --config.stopsignal SIGTERM \
  --config.label org.opencontainers.image.title="Surgical Care Companion"
umoci gc --layout "$layout"
tar -cf "$root/target/companion-image.tar" -C "$layout" .
say "target/companion-image.tar ($(du -m "$root/target/companion-image.tar" | cut -f1) MB): podman load, or docker load (25 or newer)"

# --- check -----------------------------------------------------------------------------------------

[ "${1:-}" = --check ] || exit 0
[ "$(id -u)" -eq 0 ] || refuse "--check needs root: it starts the image's program with chroot, as the image's user."
umoci unpack --image "$image" "$work/bundle"
files=$work/bundle/rootfs
product() {
  unshare --mount --pid --fork --kill-child bash -c '
    mount --bind "$0" "$0" # Java wants the root of what it sees to be a mount, as in any container
    mkdir -p "$0/proc" "$0/dev"
    mount -t proc proc "$0/proc"
    for device in null random urandom; do : >"$0/dev/$device"; mount --bind /dev/$device "$0/dev/$device"; done
    user=$1; shift
    exec chroot --userspec="$user:$user" "$0" /usr/bin/env -i COMPANION_HOME=/var/lib/companion COMPANION_KEYS_FILE=/var/lib/companion-keys/keys.json \
      /opt/java/bin/java @/opt/companion/jvm.options -Djava.io.tmpdir=/var/lib/companion/run/tmp -jar /opt/companion/companion.jar "$@"
  ' "$files" $user "$@"
}
says=$(product run 2>&1) && refuse "check: an unconfigured start should be refused" || status=$?
[ "$status" -eq 2 ] || refuse "check: an unconfigured start ends with $status: $says"
case $says in *twilio.auth.token*) ;; *) refuse "check: an unconfigured start says: $says" ;; esac
product migrate || refuse "check: the embedded database does not start in the image"
[ "$(stat -c %u "$files/var/lib/companion/postgres")" = $user ] || refuse "check: the database is not the image user's"
say "checked: refuses to start unconfigured, and its database starts, as user $user"
