"""Stand-ins for the images of PHP and composer, out of Debian's packages, laid out as the official ones are."""

import bases as debian

INSTALL = debian.INSTALL.rstrip("\n")
SERIES, API = "8.2", "20220829"
TOOLS = "autoconf dpkg-dev file g++ gcc libc-dev make pkg-config re2c"
LIBRARIES = ("ca-certificates curl xz-utils libacl1 libapparmor1 libargon2-1 libcurl4 libedit2 libmagic1 libonig5 libpcre2-8-0 libsodium23 libsqlite3-0"
             " libssl3 libsystemd0 libxml2 media-types zlib1g")

# The extensions that the official image has from the start. Debian has some others built in or switched on.
SHARED = ("ctype", "curl", "fileinfo", "ftp", "iconv", "mbstring", "mysqlnd", "pdo", "pdo_sqlite", "phar", "posix", "readline", "simplexml", "dom",
          "sqlite3", "tokenizer", "xml", "xmlreader", "xmlwriter")
FIRST = ("mysqlnd", "pdo", "xml", "dom")

# The commands of the official image that add extensions, with what applications use of them.
SCRIPTS = {
    "docker-php-source": '[ "$1" = extract ] && mkdir -p /usr/src/php && tar -xJf /usr/src/php.tar.xz -C /usr/src/php --strip-components=1\n'
                         '[ "$1" = delete ] && rm -rf /usr/src/php\ntrue\n',
    "docker-php-ext-enable": 'for e in "$@"; do\n  case "$e" in opcache|xdebug) kind=zend_extension;; *) kind=extension;; esac\n'
                             '  php --ri "$e" > /dev/null 2>&1 || echo "$kind=$e" > "$PHP_INI_DIR/conf.d/docker-php-ext-$e.ini"\ndone\n',
    "docker-php-ext-configure": '[ -d /usr/src/php ] || docker-php-source extract\ncd "/usr/src/php/ext/$1"\nshift\nphpize\n'
                                './configure --enable-option-checking=fatal "$@"\n',
    "docker-php-ext-install": 'had=1\n[ -d /usr/src/php ] || { had=0; docker-php-source extract; }\nfor e in "$@"; do\n  case "$e" in -*|[0-9]*) continue;; esac\n'
                              '  cd "/usr/src/php/ext/$e"\n  [ -f Makefile ] || docker-php-ext-configure "$e"\n  make -j2\n'
                              '  find modules -name "*.so" -exec strip --strip-all {} +\n  make install\n  docker-php-ext-enable "$e"\ndone\n'
                              '[ $had = 1 ] || docker-php-source delete\n',
    "docker-php-entrypoint": 'if [ "${1#-}" != "$1" ]; then set -- @SERVER@ "$@"; fi\nexec "$@"\n',
    "apache2-foreground": 'mkdir -p /var/run/apache2 /var/lock/apache2 /var/log/apache2\nexec apache2 -DFOREGROUND "$@"\n',
}


def _files(server):
    def fill(folder):
        (folder / "bin").mkdir()
        for name, text in SCRIPTS.items():
            (folder / "bin" / name).write_text("#!/bin/sh\nset -e\n" + text.replace("@SERVER@", server))
            (folder / "bin" / name).chmod(0o755)
    return fill


def _source():
    """A stage whose /php has PHP as the official image has it, and the sources of its extensions."""
    archive, _ = debian.mirrors()
    settings = " && ".join(f"echo extension={name} > {order}-{name}.ini"
                           for order, name in ((10 if name in FIRST else 20, name) for name in SHARED))
    etc = " && ".join(f"mkdir -p /php/etc/php/{SERIES}/{kind} && ln -s /usr/local/etc/php/conf.d /usr/local/etc/php/php.ini /php/etc/php/{SERIES}/{kind}/"
                      for kind in ("cli", "fpm", "apache2"))
    names = "cli curl dev fpm mbstring mysql sqlite3 xml"
    return ("FROM debian:bookworm-slim AS source\n"
            + INSTALL.format(" ".join(f"php{SERIES}-{name}" for name in names.split()) + f" libapache2-mod-php{SERIES} dpkg-dev")
            + f"\nRUN echo 'deb-src {archive} bookworm main' > /etc/apt/sources.list.d/sources.list && apt-get update && mkdir -p /php/usr/src /usr/src/download"
            f" && cd /usr/src/download && apt-get source --download-only php{SERIES} && mv *.orig.tar.xz /php/usr/src/php.tar.xz\n"
            f"RUN cd /php && mkdir -p usr/local/bin usr/local/sbin usr/local/include usr/local/lib/php/extensions usr/local/etc/php/conf.d usr/lib/php usr/include/php\\\n"
            f" && cp /usr/bin/php{SERIES} usr/local/bin/php && cp /usr/sbin/php-fpm{SERIES} usr/local/sbin/php-fpm\\\n"
            f" && cp -rL /usr/include/php/{API} usr/local/include/php && cp /usr/include/pcre2*.h usr/local/include/\\\n"
            f" && cp -rL /usr/lib/php/{API}/build usr/local/lib/php/extensions/build && ln -s /usr/local/include/php usr/include/php/{API} && cp /usr/lib/php/{API}/*.so usr/local/lib/php/extensions/\\\n"
            f" && ln -s /usr/local/lib/php/extensions usr/lib/php/{API} && cp /usr/lib/apache2/modules/libphp{SERIES}.so usr/local/lib/libphp.so\\\n"
            f" && cp /usr/bin/phpize{SERIES} usr/local/bin/phpize && cp /usr/bin/php-config{SERIES} usr/local/bin/php-config\\\n"
            " && sed -i 's,^php_binary=.*,php_binary=/usr/local/bin/php,' usr/local/bin/php-config\\\n"
            f" && cp /usr/lib/php/{SERIES}/php.ini-development /usr/lib/php/{SERIES}/php.ini-production usr/local/etc/php/\\\n"
            f" && cd usr/local/etc/php/conf.d && {settings} && {etc}\n")


def php(match):
    """PHP for the command line, for FPM or with Apache."""
    kind = match["kind"] or "cli"
    apache = kind == "apache"
    server = {"cli": "php", "fpm": "php-fpm", "apache": "apache2-foreground"}[kind]
    more = ""
    if kind == "fpm":
        more = ("RUN mkdir -p /usr/local/etc/php-fpm.d && cd /usr/local/etc && printf '[global]\\nerror_log = /proc/self/fd/2\\ndaemonize = no\\n"
                "include=/usr/local/etc/php-fpm.d/*.conf\\n' > php-fpm.conf && printf '[www]\\nuser = www-data\\ngroup = www-data\\nlisten = 127.0.0.1:9000\\npm = dynamic\\n"
                "pm.max_children = 5\\npm.start_servers = 2\\npm.min_spare_servers = 1\\npm.max_spare_servers = 3\\n' > php-fpm.d/www.conf"
                " && printf '[www]\\naccess.log = /proc/self/fd/2\\nclear_env = no\\ncatch_workers_output = yes\\nlisten = 9000\\n' > php-fpm.d/zz-docker.conf"
                f" && ln -s /usr/local/etc/php-fpm.conf /etc/php/{SERIES}/fpm/php-fpm.conf\n"
                'WORKDIR /var/www/html\nSTOPSIGNAL SIGQUIT\nEXPOSE 9000\nCMD ["php-fpm"]\n')
    elif apache:
        more = ("RUN mv /usr/local/lib/libphp.so /usr/lib/apache2/modules/ && a2dismod mpm_event && a2enmod mpm_prefork"
                " && printf 'LoadModule php_module /usr/lib/apache2/modules/libphp.so\\n<FilesMatch \\\\.php$>\\n"
                "SetHandler application/x-httpd-php\\n</FilesMatch>\\nDirectoryIndex index.php index.html\\n<Directory /var/www/>\\nAllowOverride All\\n</Directory>\\n'"
                " > /etc/apache2/conf-available/docker-php.conf && a2enconf docker-php"
                " && ln -sfT /dev/stderr /var/log/apache2/error.log && ln -sfT /dev/stdout /var/log/apache2/access.log"
                " && sed -i 's,^export \\(APACHE_[A-Z_]*DIR\\)=\\(.*\\)$SUFFIX,export \\1=\\2,' /etc/apache2/envvars"
                " && printf '#!/bin/sh\\n. /etc/apache2/envvars\\nexec /usr/sbin/apache2 \"$@\"\\n' > /usr/local/bin/apache2 && chmod 755 /usr/local/bin/apache2\n"
                "ENV APACHE_CONFDIR=/etc/apache2 APACHE_ENVVARS=/etc/apache2/envvars\nWORKDIR /var/www/html\nSTOPSIGNAL SIGWINCH\nEXPOSE 80\n"
                'CMD ["apache2-foreground"]\n')
    else:
        more = 'CMD ["php", "-a"]\n'
    others = {"cli": ["sbin/php-fpm", "lib/libphp.so"], "fpm": ["lib/libphp.so"], "apache": ["sbin/php-fpm"]}[kind]
    return (_source() + f"RUN rm {' '.join('/php/usr/local/' + one for one in others)}\nFROM debian:bookworm-slim\n"
            + INSTALL.format(f"{TOOLS} automake libtool shtool {LIBRARIES}" + (" apache2" if apache else "")) + f'\nENV PHP_INI_DIR=/usr/local/etc/php PHP_VERSION={SERIES} PHPIZE_DEPS="{TOOLS}"\n'
            "COPY --from=source /php/ /\nCOPY bin /usr/local/bin\nRUN ldconfig && mkdir -p /var/www/html && chown www-data:www-data /var/www/html\n"
            'ENTRYPOINT ["docker-php-entrypoint"]\n' + more, _files(server))


def php_alpine(match):
    """The PHP of the other image on nothing but a shell and the libraries that it loads: the shape of the image on Alpine, not its C library."""
    del match
    return ("FROM php:8.2-cli AS php\nFROM debian:bookworm-slim AS root\n" + INSTALL.format(f"{LIBRARIES} busybox-static tzdata")
            + "\nCOPY --from=php /usr/local /usr/local\n"
            "RUN mkdir -p -m 1777 /rootfs/tmp && cd /rootfs && mkdir -p bin sbin usr/bin usr/sbin usr/lib root var etc/ssl usr/share && cp /bin/busybox bin/"
            " && chroot /rootfs /bin/busybox --install -s && cp -a /etc/passwd /etc/group /etc/nsswitch.conf etc/ && cp -aL /etc/ssl/certs etc/ssl/"
            " && cp -a /usr/share/zoneinfo /usr/share/misc usr/share/ && cp -a /usr/lib/file usr/lib/"
            " && ldd /usr/local/bin/php /usr/local/lib/php/extensions/*.so /usr/bin/curl | awk '$3 ~ \"^/\" { print $3 } $1 ~ \"^/.*ld-linux\" { print $1 }'"
            " | sort -u | xargs cp --parents -L -t /rootfs && cp -a /usr/bin/curl usr/bin/\n"
            "FROM scratch\nCOPY --from=root /rootfs /\nCOPY --from=php /usr/local /usr/local\nCOPY --from=php /etc/php /etc/php\n"
            f"COPY --from=php /usr/lib/php /usr/lib/php\nENV {debian.PATH[4:]} PHP_INI_DIR=/usr/local/etc/php PHP_VERSION={SERIES}\n"
            'ENTRYPOINT ["docker-php-entrypoint"]\nCMD ["php", "-a"]\n',)


# What Debian's composer takes from an extension that images of PHP don't have; enough for texts in ASCII.
COMPOSER_TEXTS = """<?php
if (!class_exists('Normalizer')) {
    class Normalizer
    {
        const FORM_D = 4, NFD = 4, FORM_KD = 8, NFKD = 8, FORM_C = 16, NFC = 16, FORM_KC = 32, NFKC = 32;
        public static function normalize($text, $form = 16) { return $text; }
        public static function isNormalized($text, $form = 16) { return true; }
    }
    function normalizer_normalize($text, $form = 16) { return $text; }
    function normalizer_is_normalized($text, $form = 16) { return true; }
    function grapheme_strlen($text) { return mb_strlen($text); }
    function grapheme_substr($text, $start, $length = null) { return mb_substr($text, $start, $length); }
    function grapheme_strpos($text, $part, $start = 0) { return mb_strpos($text, $part, $start); }
    function grapheme_strrpos($text, $part, $start = 0) { return mb_strrpos($text, $part, $start); }
}
"""
COMPOSER_ARCHIVE = """<?php
$phar = new Phar('/tmp/composer.phar');
$phar->buildFromDirectory('/phar');
$phar->setStub("#!/usr/bin/env php\\n<?php Phar::mapPhar('composer.phar'); set_include_path('phar://composer.phar/share/php');"
    . " require 'phar://composer.phar/texts.php'; require 'phar://composer.phar/bin/composer'; __HALT_COMPILER();");
"""


def _composer_files(folder):
    (folder / "archive.php").write_text(COMPOSER_ARCHIVE)
    (folder / "texts.php").write_text(COMPOSER_TEXTS)


def composer(match):
    """Debian's composer as one file, as the official image has it."""
    del match
    return ("FROM debian:bookworm-slim AS source\n" + INSTALL.format("composer") + "\nCOPY archive.php /tmp/\nCOPY texts.php /phar/\n"
            "RUN mkdir -p /phar/bin /phar/share && sed 1d /usr/bin/composer > /phar/bin/composer && cp -rL /usr/share/php /phar/share/php"
            " && php -d phar.readonly=0 /tmp/archive.php && chmod 755 /tmp/composer.phar\n"
            "FROM php:8.2-cli\n" + INSTALL.format("git unzip") + "\nCOPY --from=source /tmp/composer.phar /usr/bin/composer\n"
            'ENV COMPOSER_ALLOW_SUPERUSER=1\nWORKDIR /app\nENTRYPOINT ["composer"]\n', _composer_files)
