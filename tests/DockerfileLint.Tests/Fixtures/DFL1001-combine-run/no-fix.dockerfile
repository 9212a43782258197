FROM debian:12
RUN cd /opt && ls
[|RUN|] ls || true
USER app
RUN export A=1
[|RUN|] ls
WORKDIR /x
RUN ls # why
[|RUN|] ls
WORKDIR /y
RUN make; make install
[|RUN|] ls &
WORKDIR /z
RUN ln -sf bash /bin/sh
[|RUN|] if true; then ls; fi
