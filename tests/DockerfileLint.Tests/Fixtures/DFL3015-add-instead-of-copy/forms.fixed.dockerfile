FROM alpine:3.22
COPY . /app
copy --chown=1000:1000 a.txt conf/ /etc/
COPY lib/*.jar app.war /lib/
ONBUILD ADD src /src
ADD ["a b", "/c"]
