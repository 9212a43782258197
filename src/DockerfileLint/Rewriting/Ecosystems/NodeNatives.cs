using System;
using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Packages with parts in C or with scripts that run when they are installed, by their public sources and manifests.
/// </summary>
internal static class NodeNatives
{
    // They build or load parts in C.
    private static readonly HashSet<string> Markers = new(StringComparer.Ordinal)
    {
        "node-gyp", "node-gyp-build", "node-gyp-build-optional-packages", "prebuild-install", "bindings", "nan",
        "node-addon-api", "node-pre-gyp", "@mapbox/node-pre-gyp", "@discordjs/node-pre-gyp", "cmake-js", "prebuildify",
        "require-addon",
    };

    // Their scripts compile nothing: they print, or choose among binaries that are packages.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "@apollo/protobufjs", "@nestjs/core", "@nestjs/cli", "@parcel/watcher", "@scarf/scarf", "@sentry/cli",
        "@swc/core", "@angular/cli", "core-js", "core-js-pure", "ejs", "es5-ext", "esbuild", "event-source-polyfill",
        "fsevents", "husky", "lefthook", "less", "msw", "nodemon", "nx", "postinstall-postinstall", "preact",
        "protobufjs", "rxjs", "simple-git-hooks", "styled-components", "sharp", "svelte-preprocess", "unrs-resolver",
        "vue-demi", "web-vitals", "workerd", "yarn", "@babel/core", "@biomejs/biome", "@firebase/util", "chokidar",
        "rollup",
    };

    // These do need what their scripts write.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["@prisma/client"] = ["openssl"],
        ["@prisma/engines"] = ["openssl"],
        ["prisma"] = ["openssl"],
        ["@discordjs/opus"] = [],
        ["argon2"] = [],
        ["bcrypt"] = [],
        ["better-sqlite3"] = [],
        ["bigint-buffer"] = [],
        ["blake-hash"] = [],
        ["bufferutil"] = [],
        ["canvas"] = ["libcairo2", "libgif7", "libjpeg62-turbo", "libpango-1.0-0", "libpangocairo-1.0-0", "librsvg2-2"],
        ["classic-level"] = [],
        ["cpu-features"] = [],
        ["dd-trace"] = [],
        ["deasync"] = [],
        ["dtrace-provider"] = [],
        ["farmhash"] = [],
        ["ffi-napi"] = [],
        ["heapdump"] = [],
        ["hiredis"] = [],
        ["iconv"] = [],
        ["isolated-vm"] = [],
        ["keccak"] = [],
        ["leveldown"] = [],
        ["libpq"] = ["libpq5"],
        ["libxmljs2"] = [],
        ["kerberos"] = ["libgssapi-krb5-2"],
        ["koffi"] = [],
        ["lmdb"] = [],
        ["microtime"] = [],
        ["mongodb-client-encryption"] = [],
        ["msgpackr-extract"] = [],
        ["node-expat"] = [],
        ["node-pty"] = [],
        ["node-sass"] = [],
        ["odbc"] = ["libodbc2"],
        ["onnxruntime-node"] = [],
        ["oracledb"] = [],
        ["pg-native"] = ["libpq5"],
        ["re2"] = [],
        ["ref-napi"] = [],
        ["rocksdb"] = [],
        ["secp256k1"] = [],
        ["serialport"] = [],
        ["@serialport/bindings-cpp"] = [],
        ["snappy"] = [],
        ["sodium-native"] = [],
        ["sqlite3"] = [],
        ["ssh2"] = [],
        ["tree-sitter"] = [],
        ["usb"] = [],
        ["utf-8-validate"] = [],
        ["@newrelic/native-metrics"] = [],
        ["@tensorflow/tfjs-node"] = [],
        ["zeromq"] = [],
    };

    // Programs of the system that a package starts, as the full images have them.
    private static readonly Dictionary<string, string> Starters = new(StringComparer.Ordinal)
    {
        ["gm"] = "convert",
        ["imagemagick"] = "convert",
        ["nodegit"] = "git",
        ["simple-git"] = "git",
        ["subversion"] = "svn",
    };

    // They start programs whose names the callers give.
    private static readonly HashSet<string> Spawners = new(StringComparer.Ordinal)
    {
        "@npmcli/run-script", "cross-spawn", "default-shell", "execa", "foreground-child", "node-notifier", "open",
        "pidtree", "pidusage", "ps-list", "ps-tree", "shelljs", "spawn-command", "systeminformation", "tree-kill",
        "xdg-open", "zx",
    };

    // They load a browser that links to more than is known here.
    private static readonly HashSet<string> Browsers = new(StringComparer.Ordinal)
    {
        "puppeteer", "playwright", "@playwright/test", "electron", "gl", "robotjs", "chromium", "selenium-webdriver",
    };

    // Without parts in C, and so is all that they depend on.
    private static readonly HashSet<string> Pure = new(StringComparer.Ordinal)
    {
        "ajv", "axios", "bcryptjs", "body-parser", "chalk", "class-transformer", "class-validator", "commander",
        "compression", "connect-flash", "cookie-parser", "cookie-session", "cors", "cron", "cross-env", "csurf",
        "dayjs", "debug", "dotenv", "ejs", "express", "express-async-errors", "express-handlebars",
        "express-rate-limit", "express-session", "express-validator", "fastify", "@fastify/cors", "@fastify/static",
        "form-data", "graphql", "handlebars", "hbs", "helmet", "http-errors", "http-proxy-middleware",
        "http-status-codes", "ioredis", "joi", "js-yaml", "jsonwebtoken", "kafkajs", "knex", "koa", "koa-bodyparser",
        "koa-router", "@koa/router", "koa-static", "lodash", "luxon", "mime-types", "moment", "mongoose", "morgan",
        "multer", "mustache", "mysql2", "nanoid", "node-cache", "node-cron", "node-fetch", "nodemailer", "passport",
        "passport-jwt", "passport-local", "pg", "pino", "pino-pretty", "prom-client", "pug", "qs", "ramda",
        "rate-limiter-flexible", "react", "react-dom", "redis", "reflect-metadata", "request", "rxjs", "sequelize",
        "serve-static", "socket.io", "swagger-jsdoc", "swagger-ui-express", "tslib", "typeorm", "undici", "uuid",
        "validator", "winston", "ws", "yaml", "yargs", "zod", "prop-types", "classnames", "http-server", "serve",
        "next-auth", "amqplib", "mongodb", "superagent", "cheerio",
    };

    // Headers that canvas is compiled with; the libraries are named above.
    private static readonly HashSet<string> OfCanvas = new(StringComparer.Ordinal)
    {
        "libcairo2-dev", "libgif-dev", "libjpeg-dev", "libjpeg62-turbo-dev", "libpango1.0-dev", "libpixman-1-dev",
        "librsvg2-dev",
    };

    /// <summary>Whether canvas is compiled with a package of headers.</summary>
    public static bool IsOfCanvas(string package) => OfCanvas.Contains(package);

    /// <summary>Whether a package that another depends on shows that this one has parts in C.</summary>
    public static bool IsMarker(string package) => Markers.Contains(package);

    /// <summary>Whether its script when it is installed compiles nothing and may be left out.</summary>
    public static bool IsHarmless(string package) =>
        Harmless.Contains(package) || package.StartsWith("@esbuild/", StringComparison.Ordinal)
            || package.StartsWith("@img/", StringComparison.Ordinal);

    /// <summary>Whether it has parts in C by its name.</summary>
    public static bool Has(string package) => Known.ContainsKey(package);

    /// <summary>Whether it, and all that it depends on, is JavaScript alone.</summary>
    public static bool IsPure(string package) =>
        Pure.Contains(package) || IsHarmless(package) || package.StartsWith("@types/", StringComparison.Ordinal);

    /// <summary>Whether it loads a browser or draws.</summary>
    public static bool NeedsDesktop(string package) => Browsers.Contains(package);

    /// <summary>Whether it may start programs of the system.</summary>
    public static bool StartsPrograms(string package) => Spawners.Contains(package) || Starters.ContainsKey(package);

    /// <summary>The packages of Debian that its parts in C need at run time; null where that isn't known.</summary>
    public static string[]? LibrariesOf(string package) => Known.TryGetValue(package, out var found) ? found : null;

    /// <summary>The program of the system that it starts; null for none.</summary>
    public static string? ProgramOf(string package) => Starters.TryGetValue(package, out var found) ? found : null;
}
