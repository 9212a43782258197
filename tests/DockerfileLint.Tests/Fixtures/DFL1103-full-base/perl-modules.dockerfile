FROM [|perl:5.42|]
RUN cpanm --notest JSON::XS
COPY a.pl /
CMD ["perl", "/a.pl"]
