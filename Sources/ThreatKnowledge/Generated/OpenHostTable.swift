// Generated from Knowledge/threats/open-hosts.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Hosts that are open to anybody.
enum OpenHostTable {
  /// Names directly below which anybody can get one: hosting services.
  static let suffixes: Set<String> = [
    "amazonaws.com", "app.github.dev", "appspot.com", "azurefd.net", "azurewebsites.net",
    "blogspot.com", "cloudfront.net", "co.jp", "co.uk", "codesandbox.io", "com.au", "com.br",
    "deno.dev", "firebaseapp.com", "fly.dev", "github.io", "githubpreview.dev", "gitlab.io",
    "gitpod.io", "glitch.me", "googleusercontent.com", "herokuapp.com", "lhr.life", "loca.lt",
    "netlify.app", "ngrok-free.app", "ngrok.app", "ngrok.dev", "ngrok.io", "onrender.com",
    "pages.dev", "railway.app", "repl.co", "replit.app", "run.app", "s3.amazonaws.com",
    "serveo.net", "stackblitz.io", "surge.sh", "trycloudflare.com", "vercel.app", "web.app",
    "windows.net", "workers.dev",
  ]

  /// Hosts that exist to take in data from anybody.
  static let sinks: Set<String> = [
    "0x0.st", "beeceptor.com", "burpcollaborator.net", "canarytokens.com", "dpaste.org", "file.io",
    "hastebin.com", "hookbin.com", "interact.sh", "ix.io", "ngrok.io", "ntfy.sh", "oast.fun",
    "oast.me", "oast.pro", "paste.rs", "pastebin.com", "pipedream.net", "postb.in", "ptsv3.com",
    "requestbin.com", "requestcatcher.com", "termbin.com", "transfer.sh", "webhook.site",
  ]
}
