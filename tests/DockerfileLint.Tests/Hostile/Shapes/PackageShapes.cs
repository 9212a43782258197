using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>Package managers: one instruction each, one chain of all, one command with every package.</summary>
internal static class PackageShapes
{
    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("pip-instructions", i => $"RUN pip install p{i}\n", "FROM python:3.12\n"),
        Repeat("pip-chain", i => $" && pip install p{i}", "FROM python:3.12\nRUN true", "\n"),
        Repeat("pip-packages", i => $" p{i}==1.{i}", "FROM python:3.12\nRUN pip install", "\n"),
        Repeat("pip-options", i => $" --index-url=u{i}", "FROM python:3.12\nRUN pip install", " p\n"),
        Repeat("apt-instructions", i => $"RUN apt-get update && apt-get install -y p{i}\n"),
        Repeat("apt-chain", i => $" && apt-get install -y p{i}", tail: "\n", head: "FROM debian:12\nRUN apt-get update"),
        Repeat("apt-packages", i => $" \\\n    p{i}", tail: "\n", head: "FROM debian:12\nRUN apt-get update && apt-get install -y"),
        Repeat("apt-update-alone", i => "RUN apt-get update\n"),
        Repeat("apt-build-tools", i => $"RUN apt-get update && apt-get install -y gcc make lib{i}-dev && make && apt-get purge -y gcc\n"),
        Repeat("apk-instructions", i => $"RUN apk add p{i}\n", "FROM alpine:3.20\n"),
        Repeat("apk-virtual", i => $"RUN apk add --virtual .v{i} gcc && apk del .v{i}\n", "FROM alpine:3.20\n"),
        Repeat("apk-virtual-left", i => $" && apk add --virtual .v{i} gcc", "FROM alpine:3.20\nRUN true", "\n"),
        Repeat("apk-empty-words", i => " \"\"", "FROM alpine:3.20\nRUN apk add", "\n"),
        Repeat("dnf-instructions", i => $"RUN dnf install -y p{i}\n", "FROM fedora:40\n"),
        Repeat("yum-and-zypper", i => $"RUN yum install -y p{i}; zypper install -y p{i}; tdnf install -y p{i}\n", "FROM fedora:40\n"),
        Repeat("npm-instructions", i => $"RUN npm install p{i}\n", "FROM node:22\n"),
        Repeat("yarn-and-pnpm", i => $"RUN yarn install --cwd d{i} && pnpm install -C d{i}\n", "FROM node:22\n"),
        Repeat("gem-instructions", i => $"RUN gem install g{i} && bundle install\n", "FROM ruby:3.3\n"),
        Repeat("go-build", i => $"RUN go build -o /bin/b{i} ./cmd/b{i}\n", "FROM golang:1.23\n"),
        Repeat("cargo-build", i => $"RUN cargo build --release --bin b{i}\n", "FROM rust:1.80\n"),
        Repeat("composer", i => $"RUN composer install -d d{i}\n", "FROM php:8.3\n"),
        Repeat("php-extensions", i => $"RUN pecl install xdebug-{i} && docker-php-ext-enable e{i}\n", "FROM php:8.3\n"),
        Repeat("conda-poetry-uv", i => $"RUN conda install -y c{i} && poetry install -C d{i} && uv pip install u{i}\n", "FROM python:3.12\n"),
        Repeat("maven-gradle", i => $"RUN mvn -f d{i} package && gradle -p d{i} build\n", "FROM maven:3\n"),
        Repeat("cpanm-and-r", i => $"RUN cpanm M{i} && Rscript -e 'install.packages(\"r{i}\")'\n", "FROM perl:5\n"),
        Repeat("git-clones", i => $"RUN git clone https://example.com/r{i}.git\n"),
        Repeat("wget-and-curl", i => $"RUN wget https://example.com/w{i} && curl -O https://example.com/c{i}\n"),
        Repeat("downloaded-archives", i => $" && curl -o /t/a{i}.tar.gz https://example.com/a{i}.tar.gz && tar xf /t/a{i}.tar.gz", tail: "\n", head: "FROM debian:12\nRUN true"),
        Repeat("unneeded-tools", i => $"RUN apt-get update && apt-get install -y vim less sudo t{i}\n"),
        Repeat("distribution-upgrades", i => "RUN apt-get update && apt-get upgrade -y && apt-get dist-upgrade -y\n"),
    ];
}
