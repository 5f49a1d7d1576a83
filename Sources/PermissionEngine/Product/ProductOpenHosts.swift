/// The hosts that `WebFetch` reads without a rule, in every mode (spec T-4): documentation that many projects use.
enum ProductOpenHosts {
  /// Whether a URL needs no rule. The host counts exactly, without its subdomains; port, query and scheme do not.
  static func contain(_ url: ProductURL) -> Bool {
    guard let host = url.writtenHost else { return false }
    let name = String(decoding: host, as: UTF8.self)
    if hosts.contains(name) { return true }
    return directories.contains { directory in
      guard directory.host == name else { return false }
      let prefix = Array(directory.path.utf8)
      return url.path == prefix || url.path.starts(with: prefix + [PathBytes.slash])
    }
  }

  /// The names of all hosts of which some page needs no rule.
  static var names: [[UInt8]] { (hosts.sorted() + directories.map(\.host)).map { Array($0.utf8) } }

  private static let hosts = Set(
    """
    agentskills.io angular.io asp.net blazor.net bun.sh cloud.google.com code.claude.com
    d3js.org dev.mysql.com devcenter.heroku.com developer.android.com developer.apple.com
    developer.mozilla.org doc.rust-lang.org docs.aws.amazon.com docs.djangoproject.com
    docs.flutter.dev docs.netlify.com docs.oracle.com docs.python.org docs.spring.io
    docs.stripe.com docs.swift.org docs.unrealengine.com dotnet.microsoft.com
    en.cppreference.com expressjs.com fastapi.tiangolo.com flask.palletsprojects.com
    getbootstrap.com git-scm.com gradle.org graphql.org hibernate.org httpd.apache.org
    jestjs.io jquery.com jupyter.org keras.io kotlinlang.org kubernetes.io laravel.com
    learn.microsoft.com matplotlib.org maven.apache.org modelcontextprotocol.io nextjs.org
    nginx.org nodejs.org numpy.org pandas.pydata.org platform.claude.com prisma.io pytorch.org
    react.dev reactnative.dev reactrouter.com redis.io redux.js.org requests.readthedocs.io
    ruby-doc.org scikit-learn.org selenium.dev spark.apache.org symfony.com tailwindcss.com
    threejs.org tomcat.apache.org vuejs.org webpack.js.org www.docker.com www.mongodb.com
    www.php.net www.postgresql.org www.sqlite.org www.tensorflow.org www.terraform.io
    www.typescriptlang.org
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let directories: [(host: String, path: String)] = [
    ("github.com", "/anthropics"), ("vercel.com", "/docs"), ("huggingface.co", "/docs"),
    ("www.kaggle.com", "/docs"),
  ]
}
