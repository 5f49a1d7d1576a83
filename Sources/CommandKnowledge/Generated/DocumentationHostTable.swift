// Generated from Knowledge/product/documentation-hosts.list by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Hosts whose pages need no rule, and the path below which they do not; an empty path is every path.
enum DocumentationHostTable {
  static let hosts = PackedNames(
    text: """
    agentskills.io angular.io asp.net blazor.net bun.sh cloud.google.com code.claude.com \
    d3js.org dev.mysql.com devcenter.heroku.com developer.android.com developer.apple.com \
    developer.mozilla.org doc.rust-lang.org docs.aws.amazon.com docs.djangoproject.com \
    docs.flutter.dev docs.netlify.com docs.oracle.com docs.python.org docs.spring.io \
    docs.stripe.com docs.swift.org docs.unrealengine.com dotnet.microsoft.com \
    en.cppreference.com expressjs.com fastapi.tiangolo.com flask.palletsprojects.com \
    getbootstrap.com git-scm.com github.com gradle.org graphql.org hibernate.org \
    httpd.apache.org huggingface.co jestjs.io jquery.com jupyter.org keras.io kotlinlang.org \
    kubernetes.io laravel.com learn.microsoft.com matplotlib.org maven.apache.org \
    modelcontextprotocol.io nextjs.org nginx.org nodejs.org numpy.org pandas.pydata.org \
    platform.claude.com prisma.io pytorch.org react.dev reactnative.dev reactrouter.com \
    redis.io redux.js.org requests.readthedocs.io ruby-doc.org scikit-learn.org selenium.dev \
    spark.apache.org symfony.com tailwindcss.com threejs.org tomcat.apache.org vercel.com \
    vuejs.org webpack.js.org www.docker.com www.kaggle.com www.mongodb.com www.php.net \
    www.postgresql.org www.sqlite.org www.tensorflow.org www.terraform.io \
    www.typescriptlang.org
    """,
    starts: [
      0, 15, 26, 34, 45, 52, 69, 85, 94, 108, 129, 151, 171, 193, 211, 231, 254, 271, 288, 304, 320,
      335, 351, 366, 388, 409, 429, 443, 464, 490, 507, 519, 530, 541, 553, 567, 584, 599, 609, 620,
      632, 641, 656, 670, 682, 702, 717, 734, 758, 769, 779, 790, 800, 818, 838, 848, 860, 870, 886,
      902, 911, 924, 948, 961, 978, 991, 1008, 1020, 1036, 1048, 1066, 1077, 1087, 1102, 1117, 1132,
      1148, 1160, 1179, 1194, 1213, 1230, 1253,
    ])

  static let paths: [StaticString] = [
    "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
    "", "", "", "", "", "", "", "/anthropics", "", "", "", "", "/docs", "", "", "", "", "", "", "",
    "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
    "", "", "/docs", "", "", "", "/docs", "", "", "", "", "", "", "",
  ]
}
