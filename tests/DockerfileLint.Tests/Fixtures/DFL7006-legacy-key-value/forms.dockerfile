FROM alpine:3.22
ENV [|HOME /root|]
env GREETING hello  big world
ENV QUOTED "a b"
ENV SINGLE 'a $HOME'
ENV TAIL	$HOME/bin:\
/usr/bin
ENV ESCAPED a\ b
ENV MIXED a "b c"
LABEL [|version 1.0|]
ONBUILD ENV A b
CMD ["sh"]
