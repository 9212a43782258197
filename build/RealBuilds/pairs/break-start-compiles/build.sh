set -e
gcc -o /tmp/hello /src/hello.c
exec /tmp/hello
