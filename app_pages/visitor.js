// Keep the visitor's id for a year in a cookie of this site alone; an id that is there already stays.
export default function ({ data }) {
  if (document.cookie.split("; ").some((each) => each.startsWith(`${data.name}=`))) return;
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${data.name}=${data.value}; Path=/; Max-Age=31536000; SameSite=Strict${secure}`;
}
