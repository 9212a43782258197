# syntax=docker/dockerfile:1
FROM node:22 AS mounted
WORKDIR /app
RUN --mount=type=cache,target=/root/.npm npm ci

# Another user has another home, an option another folder.
FROM node:22 AS user
USER node
RUN npm ci

FROM python:3.13 AS off
RUN pip install --no-cache-dir flask

# What is started reads it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS started
WORKDIR /src
RUN dotnet restore
ENTRYPOINT ["dotnet", "test", "--no-restore"]

# So does another program.
FROM golang:1.26 AS read
RUN go mod download
RUN ./build.sh

# A cache of the final image is of other rules.
FROM node:22
RUN npm ci
COPY --from=mounted /app /mounted
COPY --from=user /app /user
COPY --from=off /app /off
COPY --from=started /app /started
COPY --from=read /app /read
