using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Packages of PyPI: which are Python alone, which are published as wheels, and what they load of the system, by their
/// public files and documentation (2026).
/// </summary>
internal static class PythonPackages
{
    // py3-none-any, and so is all that they depend on, or it is among those with wheels.
    private static readonly HashSet<string> Pure = new(StringComparer.Ordinal)
    {
        "aiofiles", "alembic", "amqp", "aniso8601", "anyio", "arrow", "asgiref", "attrs", "authlib", "babel",
        "backoff", "beautifulsoup4", "billiard", "bleach", "blinker", "boto3", "botocore", "bottle", "cachetools",
        "celery", "certifi", "chardet", "charset-normalizer", "cherrypy", "click", "colorama", "dataclasses-json",
        "decorator", "deepdiff", "dj-database-url", "django", "django-allauth", "django-cors-headers",
        "django-environ", "django-extensions", "django-filter", "django-redis", "django-storages",
        "djangorestframework", "djangorestframework-simplejwt", "dnspython", "docopt", "drf-spectacular", "drf-yasg",
        "elasticsearch", "email-validator", "environs", "et-xmlfile", "factory-boy", "faker", "falcon", "fastapi",
        "feedparser", "filelock", "flask", "flask-admin", "flask-bcrypt", "flask-caching", "flask-cors",
        "flask-jwt-extended", "flask-login", "flask-mail", "flask-marshmallow", "flask-migrate", "flask-restful",
        "flask-restx", "flask-session", "flask-socketio", "flask-sqlalchemy", "flask-wtf", "google-api-python-client",
        "google-auth", "graphene", "gunicorn", "h11", "html5lib", "httpcore", "httpx", "humanize", "hypercorn",
        "idna", "importlib-metadata", "influxdb-client", "inflection", "itsdangerous", "jinja2", "jmespath",
        "jsonschema", "kombu", "limits", "loguru", "mako", "markdown", "marshmallow", "marshmallow-sqlalchemy",
        "mistune", "more-itertools", "motor", "oauthlib", "openai", "openpyxl", "packaging", "paho-mqtt", "passlib",
        "peewee", "phonenumbers", "pika", "pip", "platformdirs", "pluggy", "ply", "prettytable", "prometheus-client",
        "prometheus-flask-exporter", "prompt-toolkit", "pyasn1", "pycparser", "pydantic-settings", "pygments",
        "pyjwt", "pymysql", "pyopenssl", "pyparsing", "pypdf", "pypdf2", "pytest", "pytest-asyncio", "pytest-cov",
        "python-dateutil", "python-decouple", "python-dotenv", "python-engineio", "python-jose", "python-json-logger",
        "python-multipart", "python-slugify", "python-socketio", "pytz", "quart", "redis", "requests",
        "requests-oauthlib", "rich", "rq", "s3transfer", "sentry-sdk", "setuptools", "simple-websocket", "six",
        "slowapi", "sniffio", "soupsieve", "sqlmodel", "sqlparse", "sse-starlette", "starlette", "stripe",
        "structlog", "tabulate", "tenacity", "toml", "tomli", "tornado-sqlalchemy", "tqdm", "twilio", "typer",
        "typing-extensions", "typing-inspect", "tzdata", "tzlocal", "uritemplate", "urllib3", "uvicorn", "vine",
        "waitress", "webargs", "websocket-client", "werkzeug", "wheel", "whitenoise", "wsproto", "wtforms",
        "xlsxwriter", "zipp", "apscheduler", "dash", "plotly", "plotly-express", "streamlit", "gradio", "flasgger",
        "connexion", "mypy-extensions", "pymongo-inmemory", "discord-py", "python-telegram-bot", "telebot",
        "pytelegrambotapi", "aiogram", "ics", "schedule", "httpretty", "responses",
    };

    // With parts in C, C++ or Rust and wheels for each version of Python that is supported, at their newest.
    private static readonly HashSet<string> Wheels = new(StringComparer.Ordinal)
    {
        "aiohttp", "argon2-cffi", "asyncpg", "bcrypt", "brotli", "cffi", "coverage", "cryptography", "frozenlist",
        "gevent", "greenlet", "grpcio", "grpcio-tools", "hiredis", "httptools", "kiwisolver", "lxml", "markupsafe",
        "matplotlib", "msgpack", "multidict", "numpy", "onnxruntime", "opencv-python-headless", "orjson", "pandas",
        "pillow", "protobuf", "psutil", "psycopg-binary", "psycopg2-binary", "pyarrow", "pydantic", "pydantic-core",
        "pymongo", "pynacl", "pyyaml", "pyzmq", "rapidfuzz", "regex", "reportlab", "scikit-learn", "scipy",
        "sqlalchemy", "tiktoken", "tokenizers", "torch", "tornado", "ujson", "uvloop", "watchfiles", "websockets",
        "wrapt", "xgboost", "yarl", "zstandard", "clickhouse-driver", "confluent-kafka", "duckdb", "polars",
        "shapely", "lightgbm", "safetensors", "transformers", "huggingface-hub", "spacy", "nltk", "bitarray", "lz4",
        "python-levenshtein", "levenshtein",
    };

    // Only sources in C, or known to be compiled; with the packages of Debian that the result loads.
    private static readonly Dictionary<string, string[]> Compiled = new(StringComparer.Ordinal)
    {
        ["dbus-python"] = ["libdbus-1-3", "libglib2.0-0"],
        ["gssapi"] = ["libgssapi-krb5-2"],
        ["m2crypto"] = [],
        ["mysqlclient"] = ["libmariadb3"],
        ["netifaces"] = [],
        ["psycopg2"] = ["libpq5"],
        ["psycopg-c"] = ["libpq5"],
        ["pycairo"] = ["libcairo2"],
        ["pycrypto"] = [],
        ["pycurl"] = ["libcurl4"],
        ["pysqlite3"] = ["libsqlite3-0"],
        ["uwsgi"] = ["libxml2"],
        ["backports-zoneinfo"] = [],
        ["mod-wsgi"] = ["apache2"],
        ["scrypt"] = [],
        ["crc32c"] = [],
        ["fasttext"] = [],
        ["pyaudio"] = ["libportaudio2"],
    };

    // What a package without parts of its own, or whose wheel leaves it out, loads or starts.
    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["cairosvg"] = ["libcairo2"],
        ["gitpython"] = ["git"],
        ["opencv-contrib-python"] = ["libgl1", "libglib2.0-0"],
        ["opencv-python"] = ["libgl1", "libglib2.0-0"],
        ["python-magic"] = ["libmagic1"],
        ["wand"] = ["imagemagick"],
        ["weasyprint"] = ["libpango-1.0-0", "libpangoft2-1.0-0"],
    };

    // Programs that packages bring under another name.
    private static readonly Dictionary<string, string> Programs = new(StringComparer.Ordinal)
    {
        ["aws"] = "awscli",
        ["circusd"] = "circus",
        ["django-admin"] = "django",
        ["http"] = "httpie",
        ["py.test"] = "pytest",
        ["sphinx-build"] = "sphinx",
        ["supervisorctl"] = "supervisor",
        ["supervisord"] = "supervisor",
    };

    /// <summary>The package that brings a program.</summary>
    public static string OfProgram(string program) =>
        Programs.TryGetValue(program, out var package) ? package : Normalize(program);

    /// <summary>The name as it is compared: lower case, with dashes.</summary>
    public static string Normalize(string name) =>
        new(name.ToLowerInvariant().Select(static c => c is '_' or '.' ? '-' : c).ToArray());

    /// <summary>Whether installing it needs no compiler.</summary>
    /// <param name="package">The package.</param>
    /// <param name="isPinned">Whether a version is asked for, which may be older than the version of Python.</param>
    public static bool IsWheel(string package, bool isPinned) =>
        Pure.Contains(package) || Libraries.ContainsKey(package) || !isPinned && Wheels.Contains(package)
            || package is "psycopg2-binary" or "psycopg-binary";

    /// <summary>Whether it is known at all.</summary>
    public static bool IsCompiled(string package) => Compiled.ContainsKey(package);

    /// <summary>The packages of Debian that it loads or starts.</summary>
    public static string[] LibrariesOf(string package) =>
        Compiled.TryGetValue(package, out var found) || Libraries.TryGetValue(package, out found) ? found : [];
}
