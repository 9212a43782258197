using DockerfileLint.Linting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Linting;

/// <summary>Which files of a folder are Dockerfiles.</summary>
internal sealed class DockerfileNameTests
{
    [TestCase("Dockerfile")]
    [TestCase("dockerfile")]
    [TestCase("DOCKERFILE")]
    [TestCase("src/web/Dockerfile")]
    [TestCase("src\\web\\Dockerfile")]
    [TestCase("Containerfile")]
    [TestCase("containerfile.dev")]
    [TestCase("web.Dockerfile")]
    [TestCase("web.dockerfile")]
    [TestCase("web.prod.DockerFile")]
    [TestCase("web.Containerfile")]
    [TestCase(".gitpod.Dockerfile")]
    [TestCase("generate.py.Dockerfile")]
    [TestCase("Dockerfile.dev")]
    [TestCase("Dockerfile.alpine3.18")]
    [TestCase("Dockerfile.x86_64")]
    [TestCase("Dockerfile.1809")]
    [TestCase("Dockerfile.web")]
    [TestCase("Dockerfile.python")]
    [TestCase("Dockerfile.node")]
    [TestCase("Dockerfile.golang")]
    [TestCase("Dockerfile.armv7-unknown-linux-gnueabihf")]
    [TestCase("Dockerfile.sample")]
    [TestCase("Dockerfile.j2", Description = "A template is said to be one.")]
    [TestCase("Dockerfile-alpine.template")]
    [TestCase("Dockerfile.tmpl")]
    [TestCase("Dockerfile.in")]
    public void AName(string path) => Assert.That(DockerfileName.KindOf(path), Is.EqualTo(DockerfileNameKind.Dockerfile));

    [TestCase("Dockerfile.md")]
    [TestCase("Dockerfile.5.md")]
    [TestCase("Dockerfile.txt")]
    [TestCase("Dockerfile.rst")]
    [TestCase("Dockerfile.bak")]
    [TestCase("Dockerfile.orig")]
    [TestCase("Dockerfile.swp")]
    [TestCase(".Dockerfile.swp")]
    [TestCase("Dockerfile.old")]
    [TestCase("Dockerfile.save")]
    [TestCase("Dockerfile.rej")]
    [TestCase("Dockerfile.dev~")]
    [TestCase("Dockerfile~")]
    [TestCase("Dockerfile-web.bak")]
    [TestCase("Dockerfile.dockerignore")]
    [TestCase("web.Dockerfile.dockerignore")]
    [TestCase("DOCKERFILE.DOCKERIGNORE")]
    [TestCase("Dockerfile.png")]
    [TestCase("DockerfileArchive.cs")]
    [TestCase("Dockerfiles")]
    [TestCase("MyDockerfile")]
    [TestCase("ImageFromDockerfileBuilder.cs")]
    [TestCase("docker-compose.yml")]
    [TestCase("Dockerfile/README")]
    public void NoName(string path) => Assert.That(DockerfileName.KindOf(path), Is.EqualTo(DockerfileNameKind.Other));

    [TestCase("Dockerfile.go", "FROM golang:1.24\n", true)]
    [TestCase("Dockerfile.go", "package docker\n\n// FROM\n", false)]
    [TestCase("Dockerfile.rs", "# the compiler\nARG RUST=1.90\nFROM rust:$RUST\n", true)]
    [TestCase("Dockerfile.rs", "use std::fs;\n", false)]
    [TestCase("Dockerfile.py", "from python:3.13 as base\n", true)]
    [TestCase("Dockerfile.py", "from docker import client\nimport os\n", false)]
    [TestCase("Dockerfile.py", "from __future__ import annotations\n", false)]
    [TestCase("Dockerfile.py", "#!/usr/bin/env python\narg = 5\n", false)]
    [TestCase("dockerfile.js", "import fs from 'fs';\n", false)]
    [TestCase("dockerfile.js", "/* FROM */\nmodule.exports = `FROM x`;\n", false)]
    [TestCase("Dockerfile.cs", "\uFEFFusing System;\n\nnamespace A;\n", false)]
    [TestCase("Dockerfile.c", "FROM gcc\nCOPY . .\n", true)]
    [TestCase("Dockerfile.c", "#include <stdio.h>\nint main() { }\n", false)]
    [TestCase("Dockerfile.tmLanguage", "<?xml version=\"1.0\"?>\n<plist/>\n", false)]
    [TestCase("Dockerfile.bats", "#!/usr/bin/env bats\n@test x { true; }\n", false)]
    [TestCase("Dockerfile.bats", "FROM bats/bats\n", true)]
    [TestCase("Dockerfile.json", "{ \"FROM\": \"x\" }", false)]
    [TestCase("Dockerfile.yml", "image: x\n", false)]
    [TestCase("Dockerfile.html", "<p>FROM x</p>", false)]
    [TestCase("Dockerfile.sh", "#!/bin/sh\nset -e\n", false)]
    [TestCase("Dockerfile.sh", "# syntax=docker/dockerfile:1\nRUN x\n", true)]
    [TestCase("Dockerfile-debian", "FROM debian\n", true)]
    [TestCase("Dockerfile_x", "# a\n\nARG A\nFROM $A\n", true)]
    [TestCase("dockerfile-lint", "#!/usr/bin/env node\nrequire('x')\n", false)]
    [TestCase("dockerfile_parse.py", "import re\n", false)]
    [TestCase("Dockerfile-README", "This image is\n", false)]
    [TestCase("Containerfile-fedora", "FROM --platform=linux/amd64 fedora:42 AS a\n", true)]
    [TestCase("Dockerfile-empty", "", false)]
    public void ATextDecides(string path, string text, bool expected)
    {
        Assert.That(DockerfileName.KindOf(path), Is.EqualTo(DockerfileNameKind.Unsure));
        Assert.That(DockerfileName.Matches(path, () => SourceText.From(text, path)), Is.EqualTo(expected));
    }

    [Test]
    public void AFileThatCanNotBeReadIsNone() => Assert.That(DockerfileName.Matches("Dockerfile.go", static () => null), Is.False);
}
