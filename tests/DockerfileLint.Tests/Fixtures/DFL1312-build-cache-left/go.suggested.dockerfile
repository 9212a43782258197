FROM debian:13
RUN go install example.org/tool@v1 && go clean -cache -modcache
ENTRYPOINT ["/root/go/bin/tool"]
