FROM debian:12-slim
RUN [|set -o pipefail|] && curl -fsSL https://example.org/a.tgz | tar -xz -C /opt
RUN [|pushd /opt|] && make && popd
RUN set -o pipefail || true
