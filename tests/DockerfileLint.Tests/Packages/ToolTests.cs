using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Packages;

/// <summary>What the tools leave in a layer, and what takes that away.</summary>
internal sealed class ToolTests
{
    [TestCase("pip install x", "+ pip cache /root/.cache/pip")]
    [TestCase("XDG_CACHE_HOME=/c pip install x", "+ pip cache /c/pip")]
    [TestCase("PIP_CACHE_DIR=/p XDG_CACHE_HOME=/c pip install x", "+ pip cache /p")]
    [TestCase("PIP_CACHE_DIR= pip install x", "+ pip cache /root/.cache/pip")]
    [TestCase("PIP_CACHE_DIR=$(mktemp) pip install x", "")]
    [TestCase("pip install --cache-dir=/q x", "+ pip cache /q")]
    [TestCase("pip install --cache-dir $(mktemp) x", "")]
    [TestCase("pip install --no-cache-dir x", "")]
    [TestCase("python3 -m pip install x", "+ pip cache /root/.cache/pip")]
    [TestCase("pip cache purge", "- /root/.cache/pip")]
    [TestCase("pipx install x", "+ pip cache /root/.cache/pip")]
    [TestCase("npm ci", "+ npm cache /root/.npm, + dependencies /w/node_modules")]
    [TestCase("npm install -g x", "+ npm cache /root/.npm")]
    [TestCase("npm cache clean --force", "- /root/.npm")]
    [TestCase("yarn", "+ yarn cache /usr/local/share/.cache/yarn/v6, + dependencies /w/node_modules")]
    [TestCase("yarn --version", "")]
    [TestCase("pnpm install --store-dir /s", "+ pnpm store /s, + dependencies /w/node_modules")]
    [TestCase("conda install x", "+ conda packages /opt/conda/pkgs")]
    [TestCase("conda clean -afy", "- /opt/conda/pkgs")]
    [TestCase("poetry install", "+ poetry cache /root/.cache/pypoetry/cache, + poetry cache /root/.cache/pypoetry/artifacts")]
    [TestCase("uv sync", "+ uv cache /root/.cache/uv")]
    [TestCase("UV_NO_CACHE=1 uv sync", "")]
    [TestCase("go mod download", "+ go modules /go/pkg/mod")]
    [TestCase("go build -mod=vendor -o out .", "+ go modules /go/pkg/mod, + go build cache /root/.cache/go-build, + build output /w/out")]
    [TestCase("go clean -modcache", "- /go/pkg/mod, - /root/go/pkg/mod")]
    [TestCase("GOPATH=/g go get x", "+ go modules /g/pkg/mod, + go build cache /root/.cache/go-build")]
    [TestCase("cargo build --target-dir /t", "+ cargo registry /usr/local/cargo/registry, + build output /t")]
    [TestCase("CARGO_HOME=/c cargo fetch", "+ cargo registry /c/registry")]
    [TestCase("./mvnw package", "+ maven repository /root/.m2/repository, + build output /w/target")]
    [TestCase("mvn --version", "")]
    [TestCase("gradle build", "+ gradle cache /root/.gradle, + build output /w/build")]
    [TestCase("sbt compile", "+ sbt caches /root/.cache/coursier")]
    [TestCase("dotnet restore --packages /n", "+ NuGet packages /n")]
    [TestCase("composer install", "+ composer cache /root/.composer/cache, + dependencies /w/vendor")]
    [TestCase("composer clear-cache", "- /root/.composer/cache")]
    [TestCase("gem install x", "+ gem archives /usr/local/bundle/cache")]
    [TestCase("bundle", "+ gem archives /usr/local/bundle/cache")]
    [TestCase("bundle exec rake", "")]
    [TestCase("cpanm X", "+ cpanm files /root/.cpanm")]
    [TestCase("pecl install x", "+ pear files /tmp/pear")]
    [TestCase("docker-php-source delete", "- /usr/src/php")]
    [TestCase("install2.r x", "+ R downloads /tmp/downloaded_packages")]
    [TestCase("apk add x", "+ package database /lib/apk/db, + apk index /var/cache/apk")]
    [TestCase("apk add --no-cache x", "+ package database /lib/apk/db")]
    [TestCase("rpm -i x.rpm", "+ package database /var/lib/rpm")]
    public void ATool(string command, string expected)
    {
        var source = SourceText.From($"FROM base\nWORKDIR /w\nRUN {command}\n");
        var layer = BuildModel.Create(DockerfileSyntax.Parse(source)).Layers.Layers.Last();
        Assert.That(string.Join(", ", layer.Effects.Select(Describe)), Is.EqualTo(expected));
    }

    [Test]
    public void AnotherUserHasAnotherHome()
    {
        var source = SourceText.From("FROM base\nRUN useradd -m app\nUSER app\nWORKDIR /w\nRUN yarn install\n");
        var effects = BuildModel.Create(DockerfileSyntax.Parse(source)).Layers.Layers.Last().Effects;
        Assert.That(effects[0].Path.Text, Is.EqualTo("/home/app/.cache/yarn/v6"));
    }

    [Test]
    public void EachProgramHasOneTool() =>
        Assert.That(Tools.All.SelectMany(static tool => tool.Programs), Is.Unique.And.All.Not.Empty);

    [Test]
    public void WhatABuildToolFetchesCanBeRemoved() => Assert.That(
        Tools.BuildTools.SelectMany(static tool => tool.Fetched).Where(static what => what is { CleanUp: null, CleanUpOf: null }), Is.Empty);

    private static string Describe(LayerEffect effect) =>
        effect.Kind == LayerEffectKind.Delete ? $"- {effect.Path.Text}" : $"+ {effect.What} {effect.Path.Text}".Replace("  ", " ", StringComparison.Ordinal);
}
