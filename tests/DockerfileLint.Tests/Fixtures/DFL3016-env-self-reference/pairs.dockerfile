FROM debian:13
ENV HOME=/app BIN=[|$HOME|]/bin
ENV A=1 \
    B=2 \
    C=[|${B}|]3
ONBUILD ENV D=1 E=[|$D|]
