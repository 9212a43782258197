FROM golang:1.24 AS build
COPY . .
RUN make -C /src install DESTDIR=/out
FROM debian:12
COPY --from=build /out /app
RUN rm -rf [|/app/share/doc|] && ln -s /app/bin/x /usr/bin/x
COPY --from=build /out/x.bin /tmp/x.bin
RUN /tmp/x.bin && rm [|/tmp/x.bin|]
ADD https://example.org/strap.sh /tmp/strap.sh
RUN sh /tmp/strap.sh && rm [|/tmp/strap.sh|]
