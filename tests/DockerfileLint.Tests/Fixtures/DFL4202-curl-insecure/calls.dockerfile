FROM debian:13
RUN curl [|-kO|] https://example.org/a && curl [|--insecure|] https://example.org/b && curl [|-k|] https://example.org/c
RUN ["curl", "[|-k|]", "https://example.org/d"]
