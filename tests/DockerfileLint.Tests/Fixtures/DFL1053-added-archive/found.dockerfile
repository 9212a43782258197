FROM debian:12
ADD [|https://example.com/big.tar.xz?x=1|] /usr/src/
RUN tar -xJf /usr/src/big.tar.xz -C /usr/src
ADD [|https://example.com/setup.deb|] /tmp/
RUN dpkg -i /tmp/setup.deb && rm /tmp/setup.deb
