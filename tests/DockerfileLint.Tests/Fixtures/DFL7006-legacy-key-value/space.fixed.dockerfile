FROM alpine:3.22
ENV X =1
ENV PATH = /foo
ENV GREETING = hello world
ENV QUOTED ="a b"
ENV MIXED = a "b c"
ENV NONE =
ENV CONTINUED = \
  /usr/bin
LABEL version = 1.0
ENV OTHER=value
ENV SOUND==1
CMD ["sh"]
