FROM alpine:3.22
RUN ["ls", "-l"]
RUN [ "$A" = "b" ] && true
RUN [ -f /a ] || touch /a
RUN [[ a == b ]]
COPY [ab].txt /
COPY ["a b", "/c"]
VOLUME ["/data"]
CMD ["a", "b"]
