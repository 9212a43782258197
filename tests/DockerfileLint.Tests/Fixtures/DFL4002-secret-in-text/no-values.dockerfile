FROM debian:13-slim
ARG TOKEN_SOURCE
ENV mapsApiKey=${TOKEN_SOURCE}
ENV otherApiKey=my-very-secret-api-key-2024
ENV thirdApiKey=xxxxxxxxxxxxxxxxxxxxxxxx
ENV keyServer=https://keyserver.example.org/pks/lookup?op=get
ENV KEYRING_COMMIT=da39a3ee5e6b4b0d3255bfef95601890afd80709
ENV KEYRING_SHA256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
ENV telemetryKey=123e4567-e89b-12d3-a456-426614174000
ENV tlsKey=/etc/ssl/private/server-8f3k.key
ENV ConnectionStrings__Default="Server=db;Database=shop;User Id=app;Password=${DB_PASSWORD};"
ENV ConnectionStrings__Other="Server=db;Database=shop;User Id=app;Password=changeme;"
RUN key=C5986B4F1257FFA86632CBA746181433FBB75451 && echo "$key"
