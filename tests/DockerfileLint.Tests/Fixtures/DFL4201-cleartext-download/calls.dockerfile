FROM debian:13
RUN curl -fLO [|http://example.org/a.tgz|] && wget [|"http://example.org/$FILE"|] \
 && git clone [|http://example.org/a.git|]
