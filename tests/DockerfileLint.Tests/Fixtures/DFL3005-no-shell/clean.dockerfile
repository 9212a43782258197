FROM scratch AS root
COPY rootfs /
RUN true
FROM scratch AS archive
ADD rootfs.tar.gz /
RUN true
FROM scratch AS copied
COPY --from=busybox /bin/busybox /bin/sh
RUN true
FROM gcr.io/distroless/static-debian13:debug AS debug
RUN true
FROM scratch AS other
SHELL ["/tool", "-c"]
RUN true
FROM gcr.io/distroless/static-debian13 AS mounted
RUN --mount=from=busybox,target=/bin true
RUN ["/tool", "--install"]
RUN true
FROM mcr.microsoft.com/dotnet/sdk:8.0 AS sdk
RUN true
FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled
RUN ["dotnet", "--info"]
FROM gcr.io/distroless/java21-debian13
HEALTHCHECK NONE
ENTRYPOINT ["java"]
CMD -jar app.jar
