FROM debian:13
RUN [|go install example.org/tool@v1|]
ENTRYPOINT ["/root/go/bin/tool"]
