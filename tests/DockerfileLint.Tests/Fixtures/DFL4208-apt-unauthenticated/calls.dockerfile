FROM debian:13
RUN apt-get install -y [|--allow-unauthenticated|] a && apt-get install [|--force-yes|] b
