FROM perl:5.42
RUN cpanm --notest Plack && rm -rf ~/.cpanm
RUN cpanm --version
RUN cpanm -n Moo && rm -rf /root/.cpanm
