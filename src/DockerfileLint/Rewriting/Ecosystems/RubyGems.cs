using System;
using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// What gems load or start of the system that the full image of Ruby has and the slim one lacks, by the public files of
/// the gems (2026). Names are those of Debian 12.
/// </summary>
internal static class RubyGems
{
    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["curb"] = ["libcurl4"],
        ["dbm"] = ["libdb5.3"],
        ["ethon"] = ["libcurl4"],
        ["gdbm"] = ["libgdbm6"],
        ["gssapi"] = ["libgssapi-krb5-2"],
        ["kt-paperclip"] = ["file", "imagemagick"],
        ["libxml-ruby"] = ["libxml2"],
        ["libxslt-ruby"] = ["libxml2", "libxslt1.1"],
        ["magic"] = ["libmagic1"],
        ["mimemagic"] = ["shared-mime-info"],
        ["mini_magick"] = ["imagemagick"],
        ["mysql"] = ["libmariadb3"],
        ["mysql2"] = ["libmariadb3"],
        ["paperclip"] = ["file", "imagemagick"],
        ["pg"] = ["libpq5"],
        ["rmagick"] = ["imagemagick"],
        ["sqlite3"] = ["libsqlite3-0"],
        ["typhoeus"] = ["libcurl4"],
    };

    // They start a program of the full image.
    private static readonly Dictionary<string, string> Started = new(StringComparer.Ordinal)
    {
        ["git"] = "git",
        ["grit"] = "git",
        ["ruby-filemagic"] = "file",
    };

    // What they load has a version in the name of its package, or isn't among what can be installed.
    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal)
    {
        "cairo", "charlock_holmes", "ffi-icu", "gdk_pixbuf2", "glib2", "gobject-introspection", "gtk3", "pango",
        "phantomjs", "poppler", "rsvg2", "wkhtmltopdf-binary", "wkhtmltopdf-binary-edge",
    };

    // All that they depend on is Ruby alone, or compiled with what every image of Ruby has.
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "activesupport", "addressable", "asciidoctor", "async", "aws-sdk-dynamodb", "aws-sdk-s3", "aws-sdk-sns",
        "aws-sdk-sqs", "bcrypt", "brakeman", "builder", "bunny", "bundler", "commander", "concurrent-ruby",
        "connection_pool", "csv", "dalli", "dotenv", "dry-cli", "dry-configurable", "dry-monads", "dry-schema",
        "dry-struct", "dry-types", "dry-validation", "erubi", "falcon", "faraday", "fluentd", "foreman",
        "google-protobuf", "grape", "graphql", "haml", "hanami-router", "hashie", "highline", "httparty", "i18n",
        "iodine", "json", "jwt", "kramdown", "liquid", "logger", "mail", "mime-types", "mini_portile2", "msgpack",
        "minitest", "multi_json", "mustermann", "net-http", "nio4r", "nokogiri", "oj", "ox", "pastel",
        "prometheus-client", "psych", "puma", "rack", "rack-attack", "rack-cors", "rack-protection", "rackup",
        "rainbow", "rake", "rdiscount", "redcarpet", "redis", "redis-client", "resque", "rest-client", "roda",
        "rouge", "rspec", "rubocop", "ruby-progressbar", "rufus-scheduler", "sequel", "sidekiq", "sinatra",
        "sinatra-contrib", "slim", "slop", "sucker_punch", "terminal-table", "thin", "thor", "tilt", "tty-prompt",
        "tty-spinner", "tty-table", "tzinfo", "unicorn", "webrick", "zeitwerk",
    };

    /// <summary>The packages of Debian that a gem loads or starts; null where that isn't known.</summary>
    public static string[]? LibrariesOf(string gem) =>
        Unknown.Contains(gem) ? null : Libraries.TryGetValue(gem, out var found) ? found : [];

    /// <summary>The program that a gem starts; null for none.</summary>
    public static string? ProgramOf(string gem) => Started.TryGetValue(gem, out var program) ? program : null;

    /// <summary>Whether all is known of a gem and of what it depends on.</summary>
    public static bool IsClosed(string gem) => Closed.Contains(gem) || gem is "mysql2" or "pg" or "sqlite3";

    /// <summary>Whether a gem runs JavaScript by a program that it looks for when it is loaded.</summary>
    public static bool NeedsNode(string gem) => gem == "execjs";
}
