FROM alpine:3.22
RUN ["ls", "-l"]
RUN [ "$A" = "b" ] && true
RUN [ -f /a ] || touch /a
RUN [[ a == b ]]
CMD ["a", "b"]
