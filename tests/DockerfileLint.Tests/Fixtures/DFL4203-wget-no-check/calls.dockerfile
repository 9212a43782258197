FROM debian:13
RUN wget [|--no-check-certificate|] -q https://example.org/a
