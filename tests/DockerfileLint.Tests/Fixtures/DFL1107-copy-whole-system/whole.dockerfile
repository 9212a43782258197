FROM debian:12 AS build
FROM debian:12-slim
COPY --from=build [|/|] /
COPY --from=0 [|/.|] /
