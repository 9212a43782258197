FROM alpine:3.22
[|ADD|] . /app
add --chown=1000:1000 a.txt conf/ /etc/
ADD lib/*.jar app.war /lib/
ONBUILD [|ADD|] src /src
ADD ["a b", "/c"]
